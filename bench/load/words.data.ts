// The words of the invented news: fillers of its sentences. All that tells one story from another
// (people, places, bodies, amounts) is drawn anew for each.

export const nouns =
	"bridge ferry harbour hospital mill quarry reservoir tunnel school market station library museum factory farm forest dam pipeline railway airport stadium prison court bank theatre clinic depot refinery shipyard warehouse laboratory vineyard canal lighthouse archive cathedral embassy barracks substation orchard plant terminal nursery abattoir brewery foundry observatory wharf viaduct ski-lift greenhouse hostel landfill orphanage pier power-line signal-box toll-road vaccine tariff budget strike election inquiry treaty merger lawsuit curfew drought flood wildfire blackout outbreak shortage eviction audit leak recall boycott ceasefire verdict ransom subsidy levy ballot census patent licence contract tender bailout pension wage rent ration visa border convoy summit protest blockade evacuation landslide collision derailment explosion acorn alley almond anchor antenna apron aqueduct armchair asphalt attic avalanche axle bakery balcony ballad bamboo banjo barge barley basalt basin bazaar beacon beetle bellows bicycle biscuit blanket blossom boiler bonfire bottle boulder bracket brigade broom bucket buffalo bulldozer bungalow burner butcher cabbage cabin cable camera candle canoe canyon caravan cargo carpet cartridge cattle cavern cedar cellar cement ceramic chapel charcoal cheese cherry chimney chisel cinema cistern clay clinic coach cobalt coffin colony compass conveyor copper cotton courtyard crane crater cricket cushion cylinder dairy detector diamond diesel dinghy diploma dockyard dolphin drone dynamo eagle elevator elm engine estuary excavator fabric falcon fern fertiliser fibre fiddle filter fjord flagpole fleet flour foam fountain freighter fresco fungus funnel furnace gallery garage garlic generator ginger glacier glove goat granite gravel gravestone guitar gymnasium hammer hangar harness hedge helicopter helmet herring honey hopper hydrant incinerator ink insulin iron ivory jacket jetty junction kennel kerosene kiln kiosk ladder lagoon lantern lathe laundry lead leather lemon lettuce library-van limestone linen lobster locomotive loom lumber machete magnet mammoth mangrove mantle marble marsh meadow medal melon meteor microscope millet mine mirror molasses monastery monument mortar mosaic moss motorway mould mushroom mussel nickel oar oats oilfield olive onion opera orchid organ otter oven oyster paddle palace panel paper parachute parade parcel parrot pasture pavilion peat pelican pepper petrol piano pigment pine pipe piston playground plough plum pontoon poplar poppy porcelain potato pottery poultry propeller pump pyramid quay quilt radar radish raft railcar ram ravine reactor reef resin rice ridge rifle robot rocket rope rubber ruin rye saddle saffron salmon salt sand sandbag satellite sawmill scaffold scanner sculpture seaweed seed sensor sewer shale sheep shelter shingle shovel shrine silk silo siren slate sledge sluice smelter snail soap soil solar-farm sonar spade spice spinach spruce stable stadium-roof statue steam steel stove straw submarine sugar sulphur summit-hut swamp syringe tablet tanker tannery tapestry telescope temple tent textile thatch thermometer timber tin tobacco tomato torch tower tractor tram trawler treadmill trench trolley trout trumpet tulip tundra turbine turf turnip turtle twine umbrella uniform uranium vanilla varnish vault velvet violin volcano wagon walnut walrus watchtower waterfall wax wheat wheelbarrow whistle willow winch windmill wool workshop yacht yarn yew zinc".split(
		" ",
	);

export const adjectives =
	"old new damaged public regional northern southern planned disputed costly sudden unfinished independent temporary annual emergency joint draft local central former acting senior coastal rural narrow closed crowded early late formal partial complete heavy minor serious repeated final initial quiet sharp steady".split(
		" ",
	);

export const verbs =
	"closed opened delayed blocked approved rejected repaired inspected searched cleared funded sold bought moved halted resumed extended cancelled reviewed replaced guarded surveyed expanded reduced renamed flooded drained rebuilt seized returned".split(
		" ",
	);

export const offices =
	"mayor|health minister|police chief|harbour master|union leader|finance secretary|spokeswoman for the council|spokesman for the ministry|head of the inquiry|chief engineer|opposition leader|district governor|company chairman|professor of geology|fire chief|judge|ambassador|school principal|transport commissioner|chief executive".split(
		"|",
	);

export const saying =
	"said|told reporters|said in a statement|confirmed|announced|claimed|insisted|acknowledged|warned|predicted".split(
		"|",
	);

export const denying = "denied|rejected the claim|disputed".split("|");

export const units =
	"people|homes|workers|tonnes of grain|passengers|kilometres of road|patients|vehicles|million crowns|hectares".split(
		"|",
	);

export const weekdays = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

export const background =
	"The matter has been before the regional assembly since the spring.|Similar work was carried out ten years ago in a neighbouring district.|Roads around the site remained closed to traffic for much of the day.|The assembly meets twice a month and publishes its minutes a week later.|Residents can read the plans at the town hall until the end of the month.|Weather in the region has been unusually wet for the season.|Trade in the area depends on the harvest and on visitors in the summer.|A previous attempt to settle the question ended without agreement.".split(
		"|",
	);
