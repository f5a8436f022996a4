/** What a browser loads once somebody asks for a map; bundled with Leaflet by `npm run generate`. */
import { island } from '../islands/island.client.js'
import { startMap } from './startMap.client.js'

island('pcp-map', startMap)
