// Written by npm run generate from src/portal/maps

/** Names under which the files of maps are served, with the hash of what is in them. */
export const MAP_FILES = {
  script: 'map.YePtgBPbGQsSZd0-.js',
  styles: 'map.8IgnTDbze3-9MpGH.css',
} as const
