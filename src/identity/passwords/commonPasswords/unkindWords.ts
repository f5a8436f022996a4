/** Words of the lists that nobody should meet in a password that was made for them. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

export const UNKIND_ENGLISH = words(`
abandon abuse accident accuse addict afraid alcohol alien anger angry anxiety armed arrest assault
attack awful awkward bachelor betray bitter black blame bleak blood bomb bone broken brown bullet
burden burst cage cannon casino chaos cheap chronic cigar clinic clown cotton crack crash crawl
crazy crime crowd cruel crumble crush cry damage danger defy demise denial dentist deny depend
despair destroy diesel diet dirt disagree disease dismiss disorder divorce dizzy doctor dose drastic
drink dumb dust dutch dwarf elder enemy erode erosion error escape evil exclude execute exhaust
exile expire expose faint fall false fat fatal fatigue fault fee female fever fiscal flee forget
fragile fury gasp ghost gorilla gossip grief grit grunt guilt gun harsh hazard hole hollow horror
hospital hungry hunt hurdle hurt idle ignore ill illegal illness inflict inhale inject injury inmate
insane isolate jealous junk kick kidney knife knock lawsuit lazy leg liar license loan lonely mad
maid mask mercy misery miss mistake monkey monster mosquito mule naive nasty negative neglect nerve
nuclear obey oblige obscure orphan panic patient patrol peasant penalty pig pill pistol police
poverty prison problem punch purity rebel reject rent resist retreat rifle rigid riot risk rough
rude sad sadness satoshi scan scare scatter scorpion scrap sell shallow shed sheriff shiver shock
shoot shove shy sick siege silly skull slam slender slim slush smoke snake sniff soldier sorry spawn
spider spike spoil spy stereo sting struggle stuff stumble suffer suspect swallow swamp swarm swear
sword symptom syrup tattoo tenant tent test tired tobacco toilet tongue topple tornado toss tragic
trap trash trial trick trigger trouble ugly unable unaware undo unfair unhappy upset urge useless
vacant vague vanish veteran vicious virus void warfare wasp waste weapon weasel weird whip wine wolf
worry wreck wrong
`)

export const UNKIND_SPANISH = words(`
abdomen aborto abuso acabar acoso acusar adicto adulto afectar agotar agrio ahogo aislar ajeno
alarma amargo anciano anemia apodo arder arduo asno ataque ateo atroz ausente azote azufre basura
batalla bestia bicho bomba brecha bruja brusco bruto buitre burla burro calvo caos caspa celda
celoso ceniza cerdo chacal chivo choque chupar cochino coger cojo combate crimen cripta crisis crudo
culebra culpa culto delito demora derrota desnudo deuda diablo dolor droga duda duelo ebrio embudo
enano enemigo enfado enfermo esposa etnia evadir exceso exilio fallo falso faltar farsa fatiga feo
feria feroz fiebre fiera fingir flaco fobia fosa fracaso fraude fuga fumar furia fusil golpe gordo
gorila grave grieta grito grosor grueso guerra gusano hembra herir hielo hormiga hostil hueco huida
huir hundir hurto ilegal incapaz inerte infiel ira jeringa joroba juerga juez lacio lacra lamer
larva letal licor lidiar llaga llanto llorar lobo loco locura lombriz maldad malo mamut matar
mercado miedo miope miseria misil moho mojar momia morder moreno morir mortal mosca muerte mugre
mula muleta multa necio negar negro nulo obeso odiar odio ofensa opaco oscuro pecado pelea peligro
pellejo pena peor perder pereza piojo pirata pleito pobre polvo potro preso privar pudor pulga queja
quemar quitar rabia rapaz rapto raza rechazo rencor res rezar ron rudo ruina sacar sangre secta sexo
sexto simio soledad sordo sudor sufrir susto taco temor terco terror tieso tormenta torpedo tos
tosco trauma tripa triste tumba tumor urgente urna usar usuario vaca vago vampiro vejez veneno vicio
viejo vil virgo viudo voraz vulgar zanja
`)
