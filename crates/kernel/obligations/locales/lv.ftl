obligations-menu = Termiņi
obligations-menu-institutions = Iestādes
obligations-title = Kas jāizdara un līdz kurai dienai
obligations-lead = Katrs solījums šeit ir pienākums ar termiņu un pamatojumu. Vai tas izpildīts laikā, izriet no datumiem.
obligations-selection = Pienākumu atlase
obligations-selection-overdue = Nokavētie
obligations-selection-ahead = Gaidāmie
obligations-selection-settled = Izpildītie
obligations-selection-not-known = Nav zināms
obligations-selection-all = Visi
obligations-count = { $count ->
    [zero] { $count } pienākumu
    [one] { $count } pienākums
   *[other] { $count } pienākumi
  }
obligations-none = Šādu pienākumu nav.
obligations-table = Pienākumu tabula
obligations-due = Termiņš
obligations-what = Pienākums un tā pamatojums
obligations-debtor = Iestāde
obligations-state = Izpilde
obligations-no-day = termiņš nav zināms
obligations-days-late = { $days ->
    [zero] kavē { $days } dienu
    [one] kavē { $days } dienu
   *[other] kavē { $days } dienas
  }
obligations-days-left = { $days ->
    [zero] vēl { $days } dienu
    [one] vēl { $days } diena
   *[other] vēl { $days } dienas
  }
obligations-state-overdue = Nokavēts
obligations-state-due-today = Jāizpilda šodien
obligations-state-ahead = Vēl ir laiks
obligations-state-no-due-day = Bez zināma termiņa
obligations-state-not-known = Avoti nesaka
obligations-state-met-late = Izpildīts ar kavēšanos
obligations-state-met = Izpildīts
obligations-state-met-in-time = Izpildīts laikā
obligations-state-waived = Vairs nav jāpilda
obligations-institutions-title = Iestādes un to pienākumi
obligations-institutions-lead = Cik katra iestāde ir parādā sabiedrībai. Katrs skaitlis atver sarakstu, no kura tas saskaitīts.
obligations-figure-owed = Pavisam
obligations-figure-overdue = Nokavēti
obligations-figure-ahead = Gaidāmi
obligations-figure-met = Izpildīti
obligations-figure-met-late = no tiem ar kavēšanos
obligations-institution-kind = Veids
obligations-institution-number = Reģistrācijas numurs
obligations-institution-website = Tīmekļvietne
obligations-institution-owes = Pienākumi
obligations-institution-history = Nosaukuma un pakļautības maiņas

obligations-api = Pienākumi un institūcijas
obligations-api-obligation-list = Kas kuram jāizdara un līdz kuram datumam, agrākais vispirms
obligations-api-institution-list = Cik kurai institūcijai izpildīts, gaidāms un kavēts
obligations-api-parameter-state = Atlase: overdue – kavētie, ahead – gaidāmie, settled – pabeigtie, not-known – nezināmie, all – visi
obligations-api-parameter-institution = Institūcijas vārds adresē
