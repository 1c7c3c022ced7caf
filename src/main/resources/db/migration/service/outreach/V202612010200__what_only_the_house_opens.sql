-- What a device has not sent yet it seals for the house besides (RSA), so that it can still be handed in when its PIN is lost. opener: the private
-- key (PKCS#8) of that device alone, gone once the device has ended. It lies where the applications themselves will lie.
alter table outreach_tablet add column opener bytea;
