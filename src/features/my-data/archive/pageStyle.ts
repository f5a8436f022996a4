/**
 * The portal's colors and spacing in few lines, for a page that stands alone, on small phones, in
 * the dark and on paper.
 */
export const PAGE_STYLE = `
:root{color-scheme:light dark}
body{margin:0;background:#faf9f6;color:#1d2327;font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:46rem;margin:0 auto;padding:24px 16px 48px}
h1{font-size:1.625rem;line-height:1.25;margin:0 0 16px}
h2{font-size:1.25rem;margin:40px 0 12px;padding-top:16px;border-top:1px solid #dcdad3}
h3{font-size:1.0625rem;margin:0 0 8px}
h1,h2,h3,dd,a{overflow-wrap:anywhere}
ul{padding:0;margin:16px 0;list-style:none}
li a{display:inline-block;padding:10px 0}
a{color:#0b5c5a}
a:focus{outline:3px solid #1d2327;outline-offset:2px;background:#ffbf47}
article{background:#fff;border:1px solid #dcdad3;border-radius:14px;padding:16px;margin:0 0 12px;break-inside:avoid}
dl{margin:0}
dl div{padding:6px 0}
dt{color:#4c565e;font-size:.9375rem}
dd{margin:0;white-space:pre-wrap}
img{max-width:100%;background:#fff}
@media (min-width:40rem){dl div{display:flex}dt{flex:0 0 13rem;padding-right:16px}dd{flex:1}}
@media (prefers-color-scheme:dark){body{background:#14181b;color:#f0f1ef}article{background:#1d2327}article,h2{border-color:#343c42}dt{color:#b9c1c6}a{color:#6cc7c0}a:focus{color:#14181b}}
@media print{body{background:none}}
`
