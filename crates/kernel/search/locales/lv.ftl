search-title = Meklēšana
search-form = Meklēšana visā vietnē
search-words = Ko meklējat?
search-submit = Meklēt
search-more = Precizēt pēc izmaiņu datuma
search-from = Mainīts no
search-to = Mainīts līdz
search-from-day = no { $day }
search-to-day = līdz { $day }
search-conditions = Izvēlētā atlase
search-remove = Noņemt:
search-too-long = Saīsiniet: meklēt var ne vairāk kā 300 rakstzīmes garu tekstu
search-incomplete = Meklētājs vēl apkopo datus, tāpēc kaut kas var nebūt atrasts. Pamēģiniet vēlreiz pēc brīža.
search-as-suggested = Nekas netika atrasts pēc “{ $words }”.
search-did-you-mean = Vai domājāt
search-any-word = Nekur nav visu šo vārdu kopā. Lūk, kur ir vismaz viens no tiem.
search-results = Atrastais
search-count = { $count ->
    [zero] Atrasti { $count } ieraksti
    [one] Atrasts { $count } ieraksts
   *[other] Atrasti { $count } ieraksti
  }
search-all-count = { $count ->
    [zero] Pavisam { $count } ierakstu, jaunākie vispirms
    [one] Pavisam { $count } ieraksts, jaunākie vispirms
   *[other] Pavisam { $count } ieraksti, jaunākie vispirms
  }
search-order = Vispirms:
search-order-best = atbilstošākie
search-order-newest = jaunākie
search-narrow = Sašaurināt
search-by-kind = Pēc veida
search-by-institution = Pēc institūcijas
search-by-territory = Pēc teritorijas
search-by-topic = Pēc jomas
search-none = Nekas netika atrasts.
search-none-here = Ar šo atlasi nekas netika atrasts.
search-without-filters = { $count ->
    [zero] Bez atlases ir { $count } ierakstu
    [one] Bez atlases ir { $count } ieraksts
   *[other] Bez atlases ir { $count } ieraksti
  }
search-try-fewer = Atstājiet mazāk vārdu vai tikai svarīgāko.
search-try-other = Pamēģiniet citu vārdu ar līdzīgu nozīmi. Locījums un garumzīmes nav svarīgas.
search-try-number = Ja zināt pasākuma numuru vai iestādes saīsinājumu, ierakstiet to: 1.2, VARAM.
search-try-all = Skatīt visu, kas šeit publicēts
search-feed = Meklēšana: { $words }
search-feed-all = Viss, kas mainīts

search-api = Meklēšana
search-api-search = Viss publiskais, kas atbilst jautājumam, atbilstošākais vispirms
search-api-parameter-q = Meklējamie vārdi; pēdiņās – vārdi tieši šādā secībā
search-api-parameter-kind = Veids: plan – plāns, commitment – apņemšanās, measure – pasākums, institution – institūcija
search-api-parameter-institution = Institūcijas vārds adresē
search-api-parameter-territory = Teritorijas vārds adresē
search-api-parameter-topic = Jomas vārds adresē
search-api-parameter-from = Pirmā diena, kad pēdējoreiz mainīts
search-api-parameter-to = Pēdējā diena, kad pēdējoreiz mainīts
search-api-parameter-order = Kārtība: best – atbilstošākie vispirms, newest – jaunākie vispirms
search-api-parameter-after = Vieta, kur beidzās iepriekšējā atbilde: tās lauks next
