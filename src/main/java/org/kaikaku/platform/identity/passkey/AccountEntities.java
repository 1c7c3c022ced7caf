package org.kaikaku.platform.identity.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** Accounts as the WebAuthn library asks for them. It opens and closes none. */
@Repository
class AccountEntities implements PublicKeyCredentialUserEntityRepository {
    private final JdbcClient jdbc;

    AccountEntities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return jdbc.sql("select id, login, name from identity_account where id = ?")
                .param(AccountHandle.account(id))
                .query(AccountEntities::entity)
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
        return jdbc.sql("select id, login, name from identity_account where login = ?")
                .param(login)
                .query(AccountEntities::entity)
                .optional()
                .orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(ResultSet row, int number) throws SQLException {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(AccountHandle.of(row.getObject("id", UUID.class)))
                .name(row.getString("login"))
                .displayName(row.getString("name"))
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("Accounts are not opened by a passkey");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("Accounts are not closed by a passkey");
    }
}
