set local role atum_owner;

-- Whose a draft, a snippet or a logo is, and where it stands, is written once: the server cannot give it to another.
revoke update on branding_logos, ticket_drafts, snippets from atum_app;
grant update (media_type, content, sha256, changed_at) on branding_logos to atum_app;
grant update (body, updated_at, version) on ticket_drafts to atum_app;
grant update (name, body, shared, version) on snippets to atum_app;
