-- When the content was removed because its time was over (廃棄). The row stays and says that there was a document.
alter table document_file add column disposed_at timestamptz;
