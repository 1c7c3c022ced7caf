package org.kaikaku.platform.audit.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.kaikaku.platform.audit.PublicKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The city's Ed25519 keys, in files outside the database: whoever can write there must not be able to sign. The private key lies in
 * {@code audit-ed25519}, the public key of each that there ever was beside it in {@code audit-ed25519.<id>.pub}. Taking the private key
 * away makes the next start begin with another.
 */
@Component
class SealingKeys implements PublicKeys {
    private static final Logger LOG = LoggerFactory.getLogger(SealingKeys.class);

    private final Path file;
    private final Map<String, Optional<VerifyingKey>> known = new ConcurrentHashMap<>();

    SealingKeys(@Value("${kaikaku.audit.key}") Path file) {
        this.file = file.toAbsolutePath();
    }

    /** Made when there is none. */
    SigningKey signing() {
        try {
            var secret = new KeyFile(file);
            if (secret.absent()) {
                secret.writeSecret(KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPrivate()
                        .getEncoded());
            }
            secret.warnWhenOthersCanRead();
            var key = SigningKey.of(secret.read());
            var open = publicFile(key.id());
            if (open.absent()) {
                open.writePublic(key.open().key().getEncoded());
                LOG.info(
                        "New key {} for the journal's seals. Keep its public key also where the city cannot change it: {}",
                        key.id(),
                        open.path());
            }
            return key;
        } catch (IOException | GeneralSecurityException e) {
            throw new SealingKeyUnusable("The key %s cannot be used: %s".formatted(file, e.getMessage()), e);
        }
    }

    Optional<VerifyingKey> verifying(String id) {
        return known.computeIfAbsent(id, this::load);
    }

    @Override
    public List<Path> files() throws IOException {
        if (Files.notExists(folder())) {
            return List.of();
        }
        try (var beside = Files.list(folder())) {
            var name = Pattern.quote(file.getFileName().toString()) + "\\.[0-9a-f]{16}\\.pub";
            return beside.filter(path -> path.getFileName().toString().matches(name))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public Path folder() {
        return Objects.requireNonNull(file.getParent(), "an absolute path has a parent");
    }

    private Optional<VerifyingKey> load(String id) {
        if (!id.matches("[0-9a-f]{16}")) {
            return Optional.empty();
        }
        var open = publicFile(id);
        try {
            return open.absent()
                    ? Optional.empty()
                    : Optional.of(VerifyingKey.of(open.read()))
                            .filter(key -> key.id().equals(id));
        } catch (IOException | GeneralSecurityException e) {
            throw new SealingKeyUnusable("The key %s cannot be used: %s".formatted(open.path(), e.getMessage()), e);
        }
    }

    private KeyFile publicFile(String id) {
        return new KeyFile(file.resolveSibling(file.getFileName() + "." + id + ".pub"));
    }
}
