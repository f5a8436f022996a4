import sharp from 'sharp'

const SIDE = 640

/** A face nobody has, for the head of a record: the demo shows no real people. */
export const makePortrait = ({ hair, skin }: { hair: string; skin: string }): Promise<Buffer> => {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
    <rect width="100" height="100" fill="#cfd8dc"/>
    <path d="M12 100c2-22 18-32 38-32s36 10 38 32z" fill="#4a6572"/>
    <rect x="42" y="56" width="16" height="18" rx="7" fill="${skin}"/>
    <ellipse cx="50" cy="42" rx="19" ry="23" fill="${skin}"/>
    <path d="M29 42c-2-20 8-28 21-28s23 8 21 28c-4-12-10-16-21-16s-17 4-21 16z" fill="${hair}"/>
    <circle cx="43" cy="43" r="2" fill="#263238"/><circle cx="57" cy="43" r="2" fill="#263238"/>
    <path d="M43 53q7 5 14 0" fill="none" stroke="#263238" stroke-width="1.6" stroke-linecap="round"/>
  </svg>`
  return sharp(Buffer.from(picture)).resize(SIDE, SIDE).jpeg({ quality: 85 }).toBuffer()
}
