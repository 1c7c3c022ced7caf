package org.kaikaku.platform.document.storage;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.document.StorageAway;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket of whatever speaks Amazon's S3 protocol, signed with its version 4. Only what all such services understand: addresses by path, no
 * checksums in trailers, nothing sent in signed chunks.
 */
final class S3Storage implements Storage, AutoCloseable {
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration FOR_BYTES = Duration.ofSeconds(10);
    private static final Duration IN_ALL = Duration.ofSeconds(20);
    /** One that was not to be reached is left alone so long: who waits for it holds a connection to the database. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    private final S3Client client;
    private final StorageSettings settings;
    private final Clock clock;
    private volatile Instant notBefore = Instant.MIN;

    private S3Storage(S3Client client, StorageSettings settings, Clock clock) {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    static S3Storage at(StorageSettings settings, Clock clock) {
        var client = S3Client.builder()
                .endpointOverride(URI.create(settings.url().strip()))
                .region(Region.of(settings.region()))
                .forcePathStyle(true)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(settings.key(), settings.secret())))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(FOR_BYTES)
                        .build())
                .overrideConfiguration(calls -> calls.apiCallTimeout(IN_ALL))
                .build();
        return new S3Storage(client, settings, clock);
    }

    @Override
    public boolean there() {
        return true;
    }

    @Override
    public boolean takes() {
        return settings.takes();
    }

    @Override
    public void ask() {
        call(() -> client.headBucket(head -> head.bucket(settings.bucket())));
    }

    @Override
    public UUID put(byte[] sealed) {
        var object = UUID.randomUUID();
        call(() -> client.putObject(
                put -> put.bucket(settings.bucket()).key(name(object)).contentType("application/octet-stream"),
                RequestBody.fromBytes(sealed)));
        return object;
    }

    @Override
    public byte[] get(UUID object) {
        return call(() -> {
            try {
                return client.getObjectAsBytes(
                                get -> get.bucket(settings.bucket()).key(name(object)))
                        .asByteArray();
            } catch (NoSuchKeyException _) {
                throw new NoSuchObject(object);
            }
        });
    }

    @Override
    public boolean has(UUID object) {
        return call(() -> {
            try {
                client.headObject(head -> head.bucket(settings.bucket()).key(name(object)));
                return true;
            } catch (NoSuchKeyException _) {
                return false;
            }
        });
    }

    @Override
    public void remove(UUID object) {
        call(() ->
                client.deleteObject(delete -> delete.bucket(settings.bucket()).key(name(object))));
    }

    @Override
    public Page list(@Nullable String from) {
        var page = call(() -> client.listObjectsV2(
                list -> list.bucket(settings.bucket()).prefix(folder()).continuationToken(from)));
        return new Page(
                page.contents().stream()
                        .map(this::ours)
                        .flatMap(Optional::stream)
                        .toList(),
                Boolean.TRUE.equals(page.isTruncated()) ? page.nextContinuationToken() : null);
    }

    /** Empty for what somebody else has put there. */
    private Optional<Lying> ours(S3Object one) {
        try {
            var name = one.key().substring(folder().length());
            var object = UUID.fromString(name);
            return Optional.of(new Lying(object, one.lastModified()))
                    .filter(_ -> object.toString().equals(name));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private String name(UUID object) {
        return folder() + object;
    }

    private String folder() {
        return settings.prefix() + "/";
    }

    private <T> T call(Supplier<T> what) {
        if (clock.instant().isBefore(notBefore)) {
            throw new StorageAway("The storage %s was away a moment ago".formatted(settings));
        }
        try {
            return what.get();
        } catch (SdkException e) {
            if (e instanceof SdkClientException) {
                notBefore = clock.instant().plus(LEFT_ALONE);
            }
            throw new StorageAway("The storage %s does not do it: %s".formatted(settings, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
