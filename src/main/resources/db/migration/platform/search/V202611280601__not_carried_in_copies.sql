-- Both count by the transactions of this cluster; a copy in another one begins anew.
comment on table search_change is 'of the moment: not carried in copies of the city';
comment on table search_generation is 'of the moment: not carried in copies of the city';
