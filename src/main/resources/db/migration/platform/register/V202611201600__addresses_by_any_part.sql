create index register_resident_address on register_resident using gin (address_search gin_trgm_ops);
