record-list-title = Publisko darbību žurnāls
record-list-what = Šeit ierakstīta katra publiskā darbība: kas izdarīts, kad un kuras iestādes vārdā. Ierakstus var tikai pievienot; ja kādu izmainītu vai izdzēstu, to pamanītu ikviens, kas žurnālu pārbauda.
record-list-verify = Pārbaudīt var jebkurš, šai vietnei neuzticoties: šī komanda lejupielādē visu žurnālu un pārrēķina to jūsu datorā.
record-list-files = Programmām:
record-checkpoint = parakstīts kopsavilkums
record-key = publiskā atslēga
record-list-act = Darbības veids
record-list-day = Diena
record-list-filter = Atlasīt
record-list-count = { $count ->
    [zero] { $count } darbību
    [one] { $count } darbība
   *[other] { $count } darbības
  }
record-list-none = Šādu darbību žurnālā nav.
record-list-caption = Darbības, jaunākās vispirms
record-index = Numurs
record-at = Laiks
record-act = Darbība
record-by = Kas rīkojās
record-path = Lapa
record-subject = Vēsture
record-hash = Ieraksta kontrolsumma
record-person = Persona
record-person-hint = Šis kods nepasaka, kas rīkojās. Tas, kas kodu saista ar cilvēku, glabājas atsevišķi no žurnāla un tiek izdzēsts, kad viņš slēdz savu kontu. Līdz tam viņš var saņemt apliecinājumu, ka rīkojies pats.

record-by-office = { $institution }, { $role }
record-by-system = Vietne pati
record-by-visitor = Apmeklētājs bez konta
record-by-person = Persona ar kontu

record-history-empty = Žurnālā par šo vēl nav neviena ieraksta.
record-history-all = Visas darbības šajā lietā

record-own-title = Manas darbības
record-own-what = Šeit ir jūsu darbības, kas ierakstītas publiskajā žurnālā. Citi redz darbības, bet ne to, ka rīkojāties jūs; pie katras varat saņemt apliecinājumu. Ja slēgsiet kontu, šī saikne tiks izdzēsta.
record-own-none = Publiskajā žurnālā jūsu darbību vēl nav.

record-show-title = Publisko darbību žurnāls: ieraksts Nr. { $index }
record-show-entry = Ieraksts tā, kā tas glabājas
record-show-entry-hint = Tieši šī rinda stāv žurnālā, un tieši to pārbauda. Personas datu tajā nav.
record-show-verify = Pārbaudiet paši
record-show-receipt = Lejupielādēt apliecinājumu
record-show-receipt-hint = Ar to var pierādīt, ka ieraksts ir žurnālā, arī pēc gadiem.
record-show-own-receipt = Lejupielādēt savu apliecinājumu
record-show-own-receipt-hint = To darījāt jūs, un šis apliecinājums to pierāda. Rādiet to tikai tam, kam uzticaties.
record-show-command = Šī komanda pārbauda gan apliecinājumu, gan visu žurnālu:
record-show-by-hand = Kontrolsummu var izrēķināt arī bez mūsu programmas:
record-show-neighbours = Blakus ieraksti
record-show-earlier = Iepriekšējais ieraksts
record-show-later = Nākamais ieraksts

record-api = Publisko darbību žurnāls
record-api-act-list = Publiskās darbības, jaunākās vispirms
record-api-act-show = Viena darbība
record-api-parameter-act = Tikai šāda veida darbības
record-api-parameter-day = Tikai šīs dienas darbības
record-api-parameter-subject = Tikai darbības šajā lietā
record-api-parameter-index = Darbības numurs žurnālā, skaitot no 0
