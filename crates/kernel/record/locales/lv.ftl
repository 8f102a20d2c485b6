record-list-title = Publisko darbību žurnāls
record-list-what = Šeit ierakstīta katra publiskā darbība: kas un kad izdarīts un kuras iestādes vārdā. Ierakstus var tikai pievienot; ja kādu izmainītu vai izdzēstu, to pamanītu ikviens, kas žurnālu pārbauda.
record-list-verify = Pārbaudīt var jebkurš, šai vietnei neuzticoties: šī komanda lejupielādē visu žurnālu un pārrēķina to savā datorā.
record-list-files = Programmām:
record-checkpoint = parakstītais kontrolpunkts
record-key = publiskā atslēga
record-list-act = Darbības veids
record-list-day = Diena
record-list-filter = Atlasīt
record-list-count = { $count ->
    [zero] { $count } darbību
    [one] { $count } darbība
   *[other] { $count } darbības
  }
record-list-caption = Darbības, jaunākās vispirms
record-index = Numurs
record-at = Laiks
record-act = Darbība
record-by = Kas darīja
record-path = Lapa
record-subject = Vēsture
record-hash = Ieraksta kontrolsumma
record-person = Persona
record-person-hint = Šis skaitlis nevienam neatklāj, kas rīkojies. To var atvērt tikai pats darītājs, kamēr viņa konts nav slēgts.

record-by-office = { $institution }, { $role }
record-by-system = Vietne pati
record-by-visitor = Apmeklētājs bez konta
record-by-person = Persona ar kontu

record-history-empty = Žurnālā par šo vēl nav neviena ieraksta.
record-history-all = Visas darbības šajā lietā

record-show-title = { $index }. ieraksts publisko darbību žurnālā
record-show-entry = Ieraksts tā, kā tas glabājas
record-show-entry-hint = Tieši šī rinda ir žurnālā un tās pārbaudē. Personas datu tajā nav.
record-show-verify = Pārbaudiet paši
record-show-receipt = Lejupielādēt kvīti
record-show-receipt-hint = Kvīts pierāda, ka ieraksts ir žurnālā. Saglabājiet to: tā derēs arī pēc gadiem.
record-show-own-receipt = Lejupielādēt savu kvīti
record-show-own-receipt-hint = To darījāt jūs. Šī kvīts pierāda arī to, tāpēc rādiet to tikai tam, kuram uzticaties.
record-show-command = Ar šo komandu pārbauda gan kvīti, gan visu žurnālu:
record-show-by-hand = Kontrolsummu var izrēķināt arī ar parastiem datora rīkiem:
record-show-neighbours = Blakus ieraksti
record-show-earlier = Iepriekšējais ieraksts
record-show-later = Nākamais ieraksts
