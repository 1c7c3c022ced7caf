package org.kaikaku.platform.backup.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.UnsupportedPacketVersionException;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;

/** Encrypts a copy as an OpenPGP message (RFC 4880, AES-256 with integrity protection), which {@code gpg --decrypt} opens as well. */
final class Passphrase {
    private static final int AT_ONCE = 1 << 16;
    private static final int SHORTEST = 20;

    private final char[] signs;

    private Passphrase(String signs) {
        this.signs = signs.toCharArray();
    }

    /** The first line of a file. */
    static Passphrase in(Path file) throws IOException {
        var first = Files.readString(file).lines().findFirst().orElse("").strip();
        if (first.length() < SHORTEST) {
            throw new IOException("The first line of %s has fewer than %d signs".formatted(file, SHORTEST));
        }
        return new Passphrase(first);
    }

    /** Ends the message when closed, and closes what it was written to. */
    OutputStream encrypting(OutputStream out) throws IOException {
        try {
            var generator =
                    new PGPEncryptedDataGenerator(new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                            .setWithIntegrityPacket(true)
                            .setSecureRandom(new SecureRandom()));
            generator.addMethod(new BcPBEKeyEncryptionMethodGenerator(
                    signs, new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA256)));
            var encrypted = generator.open(out, new byte[AT_ONCE]);
            var literal = new PGPLiteralDataGenerator()
                    .open(encrypted, PGPLiteralData.BINARY, "", PGPLiteralData.NOW, new byte[AT_ONCE]);
            return new Layers(literal, encrypted, out);
        } catch (PGPException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Whatever does not begin as a ZIP does. */
    static boolean encrypted(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.read() != 'P' || content.read() != 'K';
        }
    }

    @FunctionalInterface
    interface Plain extends AutoCloseable {
        InputStream content();

        /** At its end: whether it is what was encrypted. What was not has a digest for each part. */
        default void verify() throws IOException {}

        @Override
        default void close() throws IOException {}
    }

    Plain opened(InputStream raw) throws IOException {
        try {
            return decrypted(raw);
        } catch (PGPException | UnsupportedPacketVersionException e) {
            // A changed octet can make of one packet another, of a version that nobody knows.
            throw new ArchiveDamaged("It was encrypted with another key, or changed", e);
        }
    }

    private Plain decrypted(InputStream raw) throws IOException, PGPException {
        if (!(new BcPGPObjectFactory(raw).nextObject() instanceof PGPEncryptedDataList list)
                || !(list.get(0) instanceof PGPPBEEncryptedData message)
                || !message.isIntegrityProtected()) {
            throw new ArchiveDamaged("It is no copy");
        }
        var clear = message.getDataStream(new BcPBEDataDecryptorFactory(signs, new BcPGPDigestCalculatorProvider()));
        if (!(new BcPGPObjectFactory(clear).nextObject() instanceof PGPLiteralData literal)) {
            throw new ArchiveDamaged("It is no copy");
        }
        return new Decrypted(literal.getInputStream(), message);
    }

    private record Decrypted(InputStream content, PGPPBEEncryptedData message) implements Plain {
        @Override
        public void verify() throws IOException {
            try {
                if (!message.verify()) {
                    throw new ArchiveDamaged("It was changed after it was encrypted");
                }
            } catch (PGPException e) {
                throw new ArchiveDamaged("It was changed after it was encrypted", e);
            }
        }
    }

    private static class Layers extends java.io.FilterOutputStream {
        private final OutputStream encrypted;
        private final OutputStream file;

        Layers(OutputStream literal, OutputStream encrypted, OutputStream file) {
            super(literal);
            this.encrypted = encrypted;
            this.file = file;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.close();
            encrypted.close();
            file.close();
        }
    }
}
