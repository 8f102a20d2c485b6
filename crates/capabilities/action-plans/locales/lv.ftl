action-plans-menu = Rīcības plāni
