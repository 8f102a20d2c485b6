//! Who owes: ministries, agencies, municipalities and organisations, with their history.
