-- No document ever took a branch of another's number.
drop table document_branch;
