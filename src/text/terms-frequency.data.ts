// How common English words are: stems by the share of documents that hold them.
//
// Counted over the training parts of the UD English EWT (CC BY-SA 4.0) and GUM treebanks,
// proper nouns left out.

/** Share of documents, and the stems that stand in about that share of them. */
export const commonTerms: readonly (readonly [share: number, stems: string])[] = [
	[
		0.19,
		`
ask best better call chang end experienc food friend great help high home littl long look
lot need plac pric problem servic start thank try work
`,
	],
	[
		0.085,
		`
able actual allow answer area bad bas believ big bit book bring business buy ca car care
case caus check citi clean clear clos compani complet consider continu countri coupl cours
customer deal decid different due earli easi email enjoi everyth exampl excellent expect
fact fami far feel final follow form found four free full gave general group guy hand happen
hard head hear hope hour idea important includ information interest issu job kind larg leav
left life line list live love main mean meet minut monei morn mov name national nice night
number offer offic old open order past pay person plai plan pleas point possibl post pretti
probab process provid question quick read real reason receiv recent recommend remember
result return review room run school second seem set short show small staff stai stat stop
support sure system talk tell thought thre town turn understand unit usual visit wait walk
word world
`,
	],
	[
		0.042,
		`
absolut accept account across act action activiti add address afternoon age agre air alon
amaz american amount anywai appear appli appreciat arriv articl assum atmospher attach
attack attempt attend attention availabl beautiful becam begin board bodi born break brought
build carri central certain challeng chanc charg cheap children choic claim class com
comment common communiti compar concern condition confirm contact control copi cost cover
creat current cut date dead death decision definit depend describ design despit detail
determin develop development differenc difficult direct discuss document dog dollar door
drink driv earlier eat effort ensur enter entir especial establish estimat etc event everyon
exact exist expensiv explain extrem face fair fall favorit felt field fight figur file fill
find fine finish five fix focus forc former forward front fun futur game girl give gon
government grow guess half handl happi heard held helpful histori hold hot hotel hous huge
human imag immediat increas individual initial international interview involv item join key
kid kill knew know lack languag largest late law lead leader learn legal level light link
liv local locat location longer lost major man management manager mark market matter member
mention messag middl militari million mind miss move na natural near necessari new normal
note notic nt obvious official oh ok okai one opportuniti option original overall owner
paper park part parti particular pass perfect period personal phon pick pictur piec pm
polici political poor position power practic prepar present previous product professional
program project promis proper public purchas put qualiti quot rang rate readi record refer
refus regard region regular relat releas remain report request requir research respect
respons rest restaurant role rule schedul search see seek self sell send sens sent separat
serious serv shar shop side sign significant simp simpl singl sit site situation six social
sometim sorri sort sound sourc spac speak special specific spent spot stand star step stor
stori street strong student studi stuff subject successful suggest suppos surpris tast team
ten term test think third top total touch trad train travel treat tri trip true type unless
valu video view want war watch water way websit weekend whatever whit wish wo wonder
wonderful worst worth writ wrong yeah yesterdai young
`,
	],
	[
		0.021,
		`
abiliti access accurat achiev activ ad addition additional administration admit adopt adult
advanc advic advis affect agenci agent agreement ahead alright alternativ analysis animal
announc anybodi anywher apparent application appointment approach appropriat approv
approximat argu argument arm armi arrang art aspect assist associat attract author authoriti
averag avoid awar awesom babi balanc band bar base basic basical basis beach beat becom bed
behavior belong benefit beyond bill billion bird birthdai black block blood blow blue boat
bomb border bother bottom bought box boy breakfast brief british brother budget built bus
camera campaign canadian candidat capaciti capital card cash cat catch center centuri
chicken chief child choos citizen civil climat cloth coffe cold collect colleg color combin
comfortabl commit communication comparison complex computer concept conduct conferenc
conflict connection constant contain content context contract conversation cook cool corner
corporat correct count court credit critical cross cultur cultural dad daili damag dangerous
dark dat data daughter dear decad declin deep defin degre deliver deliveri demand demonstrat
deni department desk destroi die died difficulti dinner direction director discover
discussion dish doctor doubl doubt draft driver drop dry east eastern economic education
effect effectiv efficient elect election element employe enabl encourag energi engag
environment equal error escap essential even eventual evidenc except excit execut expand
expectation expert express extend extra eye fac faciliti factor fail fantastic fast father
fax fear featur federal fee feed feet femal financial fire firm fish fit flight floor fly
folk foreign forget formal freedom french frequent fresh fulli function fund gain gas
generation gift giv glad glass global goal grab grant greater ground guest guid hair hang
health healthi heart heat heavi hey hi higher historical hit honest hop hopeful horribl host
hundr hurt husband identifi ignor imagin impact implement impress improv independent indian
indicat industri influenc info inform inspir intend internet introduc invit judg jump keep
knowledg land larger last launch lawyer lay led letter lie lik limit listen load loss lov
low lower luck lucki lunch machin mail maintain majoriti male manag map marri material meal
meant measur media medical memori men menu met method mile mine mix model modern mom moment
mother movement movi multipl music nam nation natur network nine none north northern
numerous observ obtain occur officer oil onlin operat operation opinion oppos organization
otherwis outstand own pack page paid pain paint pair parent participant participat path
patient payment peac percent perform performanc pet photo physical pizza plant pleasant
plenti plus polic popular population portion positiv possib possibiliti potential prefer
president press pressur prevent primari print prior privat procedur produc professor
progress promot prompt properti propos protect protection proud prov publish pull purpos
push quiet rais ran rank rare rat reach realiz reasonabl recall recogniz red reduc referenc
reflect relation relationship relativ relax reliabl religious remov repair repeat replac
repli represent representativ requirement reserv resourc respond responsibiliti responsibl
reveal ride right risk road rock roll rough round rude safe sale sampl satisfi save scal
scar scienc sea season seat section secur securiti selection settl settlement seven sever
shap ship shown sick similar size skill sleep slight slow smaller societi soldier solution
somewher son south southern spe spend spok spread stag standard statement station status
straight structur struggl styl substantial success suffer suggestion suit summer super
surround suspect sweet tabl tank target task tax teacher technologi terribl terrorist text
theori thousand threat threaten throughout throw titl tomorrow tonight tool tour tourist
track tradition traffic transfer transportation treatment troop troubl trust truth tv twenti
twic typical uh ultimat um unabl unfortunat uniqu unlik updat vacation various vehicl
version visitor voic wall wan warm wast weapon wear web welcom west western wide wife will
win window winter woman women worker worri wors wow written wrot
`,
	],
];
