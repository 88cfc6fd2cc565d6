// The names of the months, by language: January first. Compared without accents, in lower case.

const lists = [
	"january february march april may june july august september october november december",
	"jan feb mar apr may jun jul aug sep oct nov dec",
	"januar februar marz april mai juni juli august september oktober november dezember",
	"janner feber maerz apr mai jun jul aug sept okt nov dez",
	"janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
	"janv fevr mars avr mai juin juil aout sept oct nov dec",
	"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
	"ene feb mar abr may jun jul ago sept oct nov dic",
	"gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
	"gen feb mar apr mag giu lug ago set ott nov dic",
	"janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
	"jan fev mar abr mai jun jul ago set out nov dez",
	"januari februari maart april mei juni juli augustus september oktober november december",
	"januari februari mars april maj juni juli augusti september oktober november december",
	"januar februar mars april mai juni juli august september oktober november desember",
	"januar februar marts april maj juni juli august september oktober november december",
	"tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta heinakuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
	"stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia",
	"ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince",
	"januara februara marca aprila maja juna jula augusta septembra oktobra novembra decembra",
	"ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
	"januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december",
	"ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik",
	"januari februari maret april mei juni juli agustus september oktober november desember",
	"января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
	"січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
	"ιανουαριου φεβρουαριου μαρτιου απριλιου μαιου ιουνιου ιουλιου αυγουστου σεπτεμβριου οκτωβριου νοεμβριου δεκεμβριου",
	"يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
	"januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba",
];

/** The number of a month (1 to 12) by its name, folded by {@link foldMonth}. */
export const monthByName: ReadonlyMap<string, number> = new Map(
	lists.flatMap((list) => list.split(" ").map((name, at): [string, number] => [name, at + 1])),
);

/** A name of a month in the form of the table: lower case, no accents, no full stop. */
export function foldMonth(name: string): string {
	return name
		.normalize("NFD")
		.replace(/[\p{M}.]/gu, "")
		.replace("ı", "i")
		.replace("ł", "l")
		.toLowerCase();
}
