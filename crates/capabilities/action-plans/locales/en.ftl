action-plans-menu = Action plans
