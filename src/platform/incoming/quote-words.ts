/*
 * How mail programs introduce earlier mail and sign. They write in their owner's language, so the words of the
 * languages around Denmark stand here as well.
 */

/** Names of header lines that Outlook and its kin put above earlier mail. */
export const headerLine =
  /^[>\s*]*(fra|from|von|från|lähettäjä|sendt|sent|gesendet|skickat|lähetetty|dato|date|datum|til|to|an|till|cc|kopi|bcc|emne|subject|betreff|ämne|aihe|svar til|reply-to|prioritet|importance)\s*\*?\s*:\*?/i
export const headerOfSender = /^\s*\*?(fra|from|von|från|lähettäjä)\s*\*?\s*:\*?/i

/** A line that alone says: earlier mail follows. */
export const divider =
  /^[\s>]*-{2,}\s*(oprindelig (meddelelse|besked|mail)|original message|original-?nachricht|ursprüngliche nachricht|ursprungligt meddelande|opprinnelig melding|alkuperäinen viesti)\s*-{2,}\s*$/i

/** A line that says: what follows is what is passed on; then it is the point of the mail, and stays. */
export const forwarding =
  /^[\s>]*(-{2,}\s*(forwarded message|videresendt (meddelelse|besked|mail)|weitergeleitete nachricht|vidarebefordrat meddelande|videresendt melding)\s*-{2,}|begin forwarded message:|start på videresendt besked:)/i
export const forwardSubject = /^\s*(vs|fwd?|wg|vb|vl)\s*:/i

const year = String.raw`(\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}|\d{1,2}[.:]\d{2})`
/** "Den tors. 4. apr. 2023 kl. 10.12 skrev Mette Holm <mette@…>:" and the like, whole, on one line. */
export const introduction = new RegExp(
  String.raw`^\s*((den|on|am|le|el|the|op)\s.{0,120}${year}.{0,300}|.{0,60}${year}.{0,60})\b(skrev|wrote|schrieb|kirjoitti|escribió|a écrit|schreef)\b.{0,300}:\s*$`,
  'i',
)
/** How such a line begins, for it may be broken over three. */
export const introductionStart = /^\s*(den|on|am|le|el|op|(man|tir|ons|tor|fre|lør|søn)\w*\.?)\s.{0,120}\d/i

/** "Sendt fra min iPhone", "Hent Outlook til iOS", "Sent from Mail for Windows". */
export const sentFrom =
  /^\s*((sendt|sent|skickat|lähetetty|gesendet|envoyé)\s+(fra|from|från|via|med|mit|by|using)\s+\S.{0,60}|(hent|get|skaffa|download)\s+<?outlook\b.{0,60}|von meine[mr] .{0,30} gesendet|lähetetty iPhonesta)\s*$/i

/** "Venlig hilsen": what follows in a short mail is the sender's name and place. */
export const closing =
  /^\s*((med\s+)?(venlig|kærlig|god|bedste|mange|de\s+bedste|med\s+venlig)\s+hilsen?(er)?|(de\s+)?bedste\s+hilsner|mange\s+hilsner|hilsen|hilsner|m\.?\s?v\.?\s?h\.?|v\.?h\.?|k\.?h\.?|(kind|best|warm|with\s+kind|many)\s+regards|regards|best|cheers|sincerely|yours\s+(sincerely|truly|faithfully)|all\s+the\s+best|mit\s+freundlichen\s+grüßen|vänliga\s+hälsningar|med\s+vänlig\s+hälsning)\b[\s,.!–-]*/i

export const greeting =
  /^\s*(hej|hejsa|kære|hi|hello|dear|goddag|god\s+(morgen|dag|aften)|good\s+(morning|afternoon)|hallo|moin|hei)\b[^.!?\n]{0,60}[,.!:]?\s*$/i
