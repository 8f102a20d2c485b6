discussion-title = Saruna
discussion-kind-comment = Komentārs
discussion-about = Saruna: { $subject }
discussion-count = { $count ->
    [zero] { $count } komentāru
    [one] { $count } komentārs
   *[other] { $count } komentāri
  }
discussion-none = Komentāru vēl nav.
discussion-all = Visi komentāri
discussion-write = Rakstīt komentāru
discussion-order = Secība
discussion-order-newest = Jaunākie vispirms
discussion-order-oldest = Vecākie vispirms
discussion-rules = Sarunas noteikumi
discussion-official = oficiāli
discussion-unnamed = Dalībnieks
discussion-former = Bijušais dalībnieks
discussion-edited-on = labots { $when }
discussion-taken-back = Autors šo komentāru ir atsaucis.
discussion-hidden = Paslēpts.
discussion-held-for-now = Komentārs gaida pārbaudi; pagaidām to redzat tikai jūs.
discussion-quote-gone = Šī teksta lapā vairs nav.
discussion-support = Atbalstu
discussion-supported = Atbalstīts
discussion-support-count = { $count ->
    [zero] Atbalsta { $count }
    [one] Atbalsta { $count }
   *[other] Atbalsta { $count }
  }
discussion-reply = Atbildēt
discussion-edit = Labot
discussion-report = Ziņot
discussion-more-replies = { $count ->
    [zero] Vēl { $count } atbilžu
    [one] Vēl { $count } atbilde
   *[other] Vēl { $count } atbildes
  }
discussion-first-replies = No pirmās atbildes
discussion-no-replies = Šim komentāram vairs nevar atbildēt: tas ir atsaukts vai paslēpts.

discussion-reply-title = Atbilde uz komentāru
discussion-words = Jūsu teksts
discussion-words-hint = Līdz 10 000 rakstzīmju. Tukša rinda sāk jaunu rindkopu, **zvaigznītes** izceļ, rinda ar > ir citāts, rinda ar - ir saraksta punkts.
discussion-quote = Par kuru vietu tekstā
discussion-quote-hint = Ja runa ir par kādu teikumu, iekopējiet to no lapas. Tas stāvēs virs jūsu teksta.
discussion-quote-not-there = Tāda teikuma lapas tekstā nav. Iekopējiet to tieši tā, kā tas lapā stāv, vai atstājiet lauku tukšu
discussion-voice = Iestādes vārdā
discussion-voice-hint = Ja rakstāt kā darbinieks, izvēlieties iestādi: tās nosaukums stāvēs pie teksta kā oficiāls. Ja rakstāt kā iedzīvotājs, atstājiet tukšu.
discussion-choose-voice = Izvēlieties iestādi no saraksta
discussion-without-name = Nerādīt manu vārdu
discussion-stays = Komentārs būs redzams visiem. To varēs labot un atsaukt, bet agrākais teksts paliks vēsturē.
discussion-send = Publicēt
discussion-cancel = Atcelt
discussion-written = Komentārs ir publicēts.
discussion-signed-out = Jūs vairs neesat pieslēdzies
discussion-signed-out-advice = Jūsu teksts ir šeit un nav pazudis. Pieslēdzieties citā logā un pēc tam spiediet “Publicēt” vēlreiz.
discussion-sign-in-elsewhere = Pieslēgties jaunā logā

discussion-edit-title = Labot komentāru
discussion-edit-lead = Agrākais teksts paliks redzams vēsturē. Ja labojat vēlāk nekā 15 minūtes pēc publicēšanas vai kāds jau ir atbildējis vai atbalstījis, pie komentāra būs teikts, ka tas labots.
discussion-save = Saglabāt
discussion-edited = Komentārs ir labots.
discussion-changed-meanwhile = Atveriet lapu no jauna
discussion-conflict-title = Komentārs tikmēr ir mainīts
discussion-conflict-advice = Zemāk ir tas, kas saglabāts pirms jums. Ja saglabāsiet vēlreiz, paliks jūsu teksts.
discussion-withdraw-title = Atsaukt komentāru
discussion-withdraw-advice = Komentāra vietā būs teikts, ka autors to ir atsaucis. Atbildes paliks. To nevar vērst par labu.
discussion-withdraw = Atsaukt
discussion-withdrawn = Komentārs ir atsaukts.
discussion-not-shown = Šo komentāru vairs nevar mainīt: tas ir atsaukts vai paslēpts.

discussion-history-title = Komentāra vēsture
discussion-now = Tagad
discussion-earlier = Agrāk
discussion-until = Līdz { $when }
discussion-never-edited = Šis komentārs nav labots.

act-comment-written = { $reply ->
    [true] Publicēta atbilde uz komentāru
   *[other] Publicēts komentārs
  }
act-comment-edited = Labots komentārs
act-comment-withdrawn = Autors atsauca komentāru
act-comment-supported = Atbalstīts komentārs
act-comment-support-withdrawn = Atsaukts atbalsts komentāram
kind-of-act-comment-written = Publicēts komentārs
kind-of-act-comment-edited = Labots komentārs
kind-of-act-comment-withdrawn = Atsaukts komentārs
kind-of-act-comment-supported = Atbalstīts komentārs
kind-of-act-comment-support-withdrawn = Atsaukts atbalsts komentāram
