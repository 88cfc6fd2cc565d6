// Common given names, by the gender that news readers expect of them.

/** Names mostly of men, lower case. */
export const maleNames: ReadonlySet<string> = new Set(
	`aaron abdul abdullah abraham adam adrian ahmad ahmed aidan alan albert alberto alejandro
aleksandr alex alexander alexandre alexei alexey alfred ali allan allen alvaro amir amit anders
andre andrea andreas andrei andres andrew andrey andrii andriy andy angelo angus anil anthony
antoine anton antonio antony antti anwar arjun arnold arthur arturo arun ashok ashraf austin barack
barry bart bashar basil ben benedict benjamin bernard bernie bill billy bob bobby boris brad
bradley brandon brendan brent brett brian bruce bruno bryan callum calvin cameron carl carlo carlos
cesar chad charles charlie chester chris christian christoph christophe christopher chuck claude
clayton clifford clive colin connor conor craig curtis cyril dale damian damien dan daniel danny
darren darryl dave david davis dean denis dennis derek devin diego dieter dimitri dimitris dinesh
dmitri dmitriy dmitry dmytro dominic don donald douglas drew duncan dustin dwight dylan earl ed eddie
edgar edmund eduardo edward edwin eli elias elijah elliott elon emil emilio emmanuel enrique eric
erik ernest ernesto erwin ethan eugene evan evgeny fabio faisal farhan farid felipe felix fernando
fidel finn florian francesco francis francisco francois frank franklin franz fred frederick
gabriel gareth garry gary gavin geoff geoffrey george georges gerald gerard gerhard giovanni
giuseppe glen glenn gordon graham grant greg gregory guido guillermo gustavo guy hamid hamza hans
harold harry harvey hassan hector heinrich helmut henri henrik henry herbert herman hiroshi howard
hugh hugo hussein hyun ian ibrahim igor ilya imran isaac ismail ivan ivo jack jackson jacob jacques
jaime jake jamal james jamie jan jared jason javier jay jean jed jeff jeffrey jens jeremy jerome
jerry jesse jesus jim jimmy joachim joao joe joel joey johan johannes john johnny jon jonathan jordi
jorge jose josef joseph josh joshua juan julian julio jun jurgen justin kamal karl karim keith ken
kenneth kenji kent kevin khalid kirk klaus kofi konstantin krishna kurt kyle lance larry lars
laurent lawrence lee len leo leon leonard leonid leroy leslie lewis liam lloyd logan louis luc luca
lucas luigi luis luiz lukas luke magnus mahmoud malcolm manfred manuel marc marcel marcello marco
marcos marcus mario mark marko markus marshall martin marvin mateo mathew mathieu matt matteo matthew
matthias maurice mauricio max maxim maxime maximilian mehmet michael michel miguel mikael mike
mikhail mitch mitchell mohamed mohammad mohammed mohan morgan morris moses muhammad murray mustafa
mykola nathan nathaniel naveen neil nelson nicholas nick nicolas nigel nikhil nikita nikolai nils
noah noel norman oleg oleh oleksandr oleksii oliver olivier omar oscar osama otto owen pablo paolo
pat patrice patrick paul pavel pedro peter petr petro phil philip philipp philippe phillip pierre
pietro piotr prakash rafael rahul raj rajesh rajiv ralph ramesh ramon randy rashid raul ravi ray
raymond recep reginald reid rene reza ricardo richard rick ricky rob robert roberto robin rodney
rodrigo roger rohan roland roman ron ronald rory ross roy ruben rudolf rudy rupert russell ryan
sadiq saeed sajid salman salvador sam sameer samir samuel sandeep sanjay santiago scott sean
sebastian serge sergei sergey sergio sergiy seth shane shaun shawn sherman shigeru sidney simon
stanislav stanley stefan stefano stephan stephane stephen steve steven stewart stuart sunil suresh
sven takashi tariq ted terrence terry theo theodore theresa thierry thomas tim timothy toby todd
tom tomas tommy toni tony travis trevor troy tyler umar valery vasily vernon viacheslav victor
vijay viktor vincent vitali vitaliy vladimir volodymyr wade walter warren wayne wendell werner
wesley will william willie winston wolfgang xavier yasser yoshihide yuri yusuf yves zachary zoltan
hiroki kenta taro ichiro haruto chinedu emeka tunde kwame kojo thabo sipho jabu tendai farai kiran
`.split(/\s+/),
);

/** Names mostly of women, lower case. */
export const femaleNames: ReadonlySet<string> = new Set(
	`abigail ada adele adriana agnes aisha alana alberta alejandra alexandra alexandria alexis alice
alicia alina alison allison alyssa amanda amber amelia amelie amina amy ana anastasia andrea angel
angela angelica angelina angie anita ann anna annabel anne annette annie anya april ariana arianna
ashley astrid audrey ava ayesha barbara beatrice becky belinda bella bernadette bernice beth
bethany betty beverly bianca bonnie brenda bridget britney brittany brooke camila camilla candace
cara carla carly carmen carol carolina caroline carolyn carrie cassandra catherine cathy cecilia
celeste celia celine charlene charlotte chelsea cheryl chloe christiane christina christine
chrystia cindy claire clara clarissa claudia colette colleen connie constance cora cristina crystal
cynthia daisy dana daniela danielle dawn debbie deborah debra deirdre delia denise diana diane
dianne dina dolores donna dora doris dorothy edith edna eileen elaine eleanor elena elisa elisabeth
elise eliza elizabeth ella ellen ellie elsa emily emma erica erika erin esther ethel eugenia eva
evelyn faith farah fatima felicia fiona flora florence frances francesca freya gabriela gabrielle
gail gemma georgia georgina geraldine gertrude gina giorgia giulia gladys glenda gloria grace greta
gretchen guadalupe gwen hailey haley hannah harriet hazel heather heidi helen helena helene hilary
hilda hillary holly hope ida ilana imogen indira ines ingrid irene irina iris isabel isabella isla
ivana ivy jacinda jackie jacqueline jade jan jane janet janice jasmine jean jeanette jeanne jen
jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn jodie josephine joy joyce juanita
judith judy julia juliana julianne julie juliet june justine kaja kamala karen karin karina karine
kate katherine kathleen kathryn kathy katie katrina kay kayla kelly kelsey kendra kerry kim
kimberly kirsten kristen kristin kristina kylie lara laura lauren leah leila lena leticia lillian
lily linda lindsay lisa liz liza lois lola loretta lori lorraine louise lucia lucy luisa lydia
lynn lynne mabel mackenzie madeleine madison mae maggie malala mandy margaret margarita maria
mariam mariana marianne marie marilyn marina marion marissa marjorie marlene marsha martha mary
maryam maureen maxine maya megan meghan melanie melinda melissa mercedes mia michele michelle mila
mildred miranda miriam mitzi molly monica monique muriel myra nadia nadine nancy naomi natalia
natalie natasha nelly nicole nicola nina noor nora norma olena olga olivia ophelia paige pam pamela
patience patricia patty paula pauline peggy penelope penny phoebe phyllis pippa polly priscilla
priya priyanka rachel rania rebecca regina renee rhonda rita roberta rosa rosalind rosanna rose
rosemary roxanne ruby ruth sabrina sally samantha samira sandra sanna sara sarah saskia savannah
shannon sharon sheila shelley sherry shirley silvia simone siobhan sofia sonia sonja sophia sophie
stacey stella stephanie sue susan susanna susanne suzanne svetlana svitlana sylvia tamara tammy
tanya tara tatiana teresa tess theresa tiffany tina tracey tracy trisha ursula valentina valerie
vanessa vera veronica vicky victoria viola violet virginia vivian wanda wendy whitney winifred
yasmin yolanda yulia yvette yvonne zainab zara zoe ngozi amara adaeze wanjiku thandi lerato naledi
meera anjali deepa kavita lakshmi sunita nirmala yuki sakura akiko keiko michiko
`.split(/\s+/),
);

/** The gender that a given name tells, where it tells one; names of both tell none. */
export function genderOfName(given: string): "male" | "female" | undefined {
	const name = given.toLowerCase();
	const male = maleNames.has(name);
	if (male === femaleNames.has(name)) return undefined;
	return male ? "male" : "female";
}
