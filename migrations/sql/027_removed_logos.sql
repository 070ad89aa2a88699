set local role atum_owner;

-- A logo that was taken away leaves its row, as every setting does: that a helpdesk once had its own looks stays true
-- (RPT-6), whatever it looks like now.
alter table branding_logos
  alter column media_type drop not null,
  alter column content drop not null,
  alter column sha256 drop not null,
  add constraint branding_logos_whole check (num_nonnulls(media_type, content, sha256) in (0, 3));
revoke delete on branding_logos from atum_app;
