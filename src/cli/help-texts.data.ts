// Longer texts of the help of commands.

/** What `pipe` takes; the stages themselves are loaded when one is run. */
export const stageNames =
	"quantities, extract, feed, attribute, times, cluster, align, brief or match";

/** What `read` takes, below its options. */
export const inputsHelp = `
An input is a file, a folder, an http or https link, or - for standard input. What is read:
  .html .htm .xhtml        the page
  .txt .md                 a text
  .eml .mbox               each message
  .warc .warc.gz           each answer that holds a page
  .json .jsonl .ndjson     each object: text or html, and title, date, source, url, author
  .xml .rss .atom          each entry of a feed that holds its text
  .opml                    the feeds that it lists are followed
  families.json            publishers of one owner
  ….gz                     what is packed in it
A file without one of these names is known by its first bytes.`;

/** The first commands, below the help of the program. */
export const programExamples = `
Examples:
  onrecord read news/                    take in a folder of articles, print their stories
  onrecord stories                       list the stories with their ids
  onrecord brief s-8JdL2k                print one
  onrecord search 'speaker:brask stance:denies'
  onrecord serve                         the web application, at http://127.0.0.1:7711
  onrecord COMMAND --help                what a command takes`;
