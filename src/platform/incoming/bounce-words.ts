/*
 * Delivery reports in words only, as mail servers wrote them before RFC 3464 or write them beside it.
 */

/** Who speaks for a mail server. Alone it proves nothing. */
export const bouncer =
  /^(mailer-daemon|postmaster|mail-daemon|maildaemon|mailerdaemon|microsoftexchange[0-9a-f]+|mdaemon|mailsystem|no-?reply-bounce)@/i

export const bounceSubject =
  /^\s*(undeliver(able|ed)( mail| message)?\b|undelivered mail returned to sender|delivery (status notification|failure|has failed|delayed|incomplete)|mail delivery (failed|failure|system|delayed)|failure notice|returned mail|returneret mail|delivery notification|message delivery (failure|delayed)|(meddelelsen |mailen )?(kan|kunne) ikke leveres?|ikke leveret|ikke-leveret|leveringen? (mislykkedes|forsinket)|uleveret|leveringsrapport|meddelelse om leveringsstatus|relayed:|leveret:|delivered:|unzustellbar|olevererbart)/i

/** Sentences that each kind of server writes when it has given up. */
export const failedWords: readonly RegExp[] = [
  /could not\s+be delivered to one or more recipients/i,
  /this is the qmail-send program|i'm afraid i wasn't able to deliver your message/i,
  /a message that you sent could not be delivered to one or more of its recipients/i,
  /this is a permanent error/i,
  /your message wasn't delivered to|address not found|message not delivered|message blocked/i,
  /din (meddelelse|besked|mail) blev ikke leveret til|adressen blev ikke fundet|meddelelsen blev ikke leveret/i,
  /delivery has failed to these recipients or groups|couldn't be delivered to/i,
  /leveringen? (til|af meddelelsen til) følgende modtagere (eller grupper|eller distributionslister)?\s*mislykkedes/i,
  /(kunne|kan) ikke leveres til (følgende|disse) modtagere/i,
  /din (meddelelse|besked|mail) til .{1,200} kunne ikke leveres/i,
  /your message to .{1,200} couldn't be delivered/i,
  /the following (addresses had permanent fatal errors|recipients? (could not be reached|failed))/i,
  /delivery to the following recipients? (has )?failed/i,
]

/** The server goes on trying. */
export const delayedWords: readonly RegExp[] = [
  /this is a warning message only/i,
  /(delivery|message) (has been|is|was) delayed|delivery incomplete|delivery to these recipients .{0,60}delayed/i,
  /levering(en)? .{0,80}er (blevet )?forsinket|er endnu ikke (blevet )?leveret/i,
  /(has|have) not yet been delivered|will be retried|temporary problem delivering|vil (fortsat )?forsøge at levere/i,
]

/** Where the returned mail begins: what stands after it is no longer the server's word. */
export const returnedCopy =
  /^\s*(-{2,}\s*)?(below this line is a copy of the message|this is a copy of (the|your) message|the body of the message is|original message headers|oprindelige (brevhoveder|meddelelseshoveder|meddelelse)|original message follows|----- original message -----|message header follows)/im

/** Enhanced status code (RFC 3463), also where it is in brackets with a hash. */
export const statusCode = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/
/** SMTP reply that no status code goes with. */
export const replyCode = /(?<![\d.])([45])\d\d(?= |-|:|\b[^.\d])/
