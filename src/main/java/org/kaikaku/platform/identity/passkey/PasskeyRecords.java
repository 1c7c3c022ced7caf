package org.kaikaku.platform.identity.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Credentials as the WebAuthn library asks for them. Spring's own repository names its tables itself, and not after this room. */
@Repository
class PasskeyRecords implements UserCredentialRepository {
    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void save(CredentialRecord record) {
        if (used(record) == 0) {
            add(record);
        }
    }

    /** Only what changes with each use; the day it was added and its name are not the library's. */
    private int used(CredentialRecord record) {
        return jdbc.sql("""
                        update identity_passkey set signatures = ?, is_copied = ?, used_at = ? where credential = ? and account = ?
                        """)
                .params(
                        record.getSignatureCount(),
                        record.isBackupState(),
                        Timestamp.from(clock.instant()),
                        record.getCredentialId().toBase64UrlString(),
                        AccountHandle.account(record.getUserEntityUserId()))
                .update();
    }

    private void add(CredentialRecord record) {
        jdbc.sql("""
                        insert into identity_passkey (id, credential, account, name, public_key, signatures, verified, may_be_copied,
                                                      is_copied, transports, attestation, client_data, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        UUID.randomUUID(),
                        record.getCredentialId().toBase64UrlString(),
                        AccountHandle.account(record.getUserEntityUserId()),
                        record.getLabel(),
                        record.getPublicKey().getBytes(),
                        record.getSignatureCount(),
                        record.isUvInitialized(),
                        record.isBackupEligible(),
                        record.isBackupState(),
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")),
                        bytes(record.getAttestationObject()),
                        bytes(record.getAttestationClientDataJSON()),
                        Timestamp.from(clock.instant())))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql("select * from identity_passkey where credential = ?")
                .param(credential.toBase64UrlString())
                .query(PasskeyRecords::record)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return jdbc.sql("select * from identity_passkey where account = ? order by added_at")
                .param(AccountHandle.account(user))
                .query(PasskeyRecords::record)
                .list();
    }

    /** Passkeys go through {@link RemovePasskey}, which knows whose they are. */
    @Override
    public void delete(Bytes credential) {
        throw new UnsupportedOperationException("Passkeys are removed by their owner");
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static CredentialRecord record(ResultSet row, int number) throws SQLException {
        var added = row.getTimestamp("added_at").toInstant();
        var used = row.getTimestamp("used_at");
        var attestation = row.getBytes("attestation");
        var clientData = row.getBytes("client_data");
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getString("credential")))
                .userEntityUserId(AccountHandle.of(row.getObject("account", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(row.getBoolean("verified"))
                .backupEligible(row.getBoolean("may_be_copied"))
                .backupState(row.getBoolean("is_copied"))
                .transports(transports(row.getString("transports")))
                .attestationObject(attestation == null ? null : new Bytes(attestation))
                .attestationClientDataJSON(clientData == null ? null : new Bytes(clientData))
                .created(added)
                .lastUsed(used == null ? added : used.toInstant())
                .label(row.getString("name"))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String list) {
        return list.isEmpty()
                ? Set.of()
                : Arrays.stream(list.split(","))
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
