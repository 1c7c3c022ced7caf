package org.kaikaku.platform.document.storage;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The storage that documents' contents lie in; all empty where they lie in the database.
 *
 * @param url of the service, without the bucket: {@code https://s3.example.jp}
 * @param region which the service signs with
 * @param key the access key; {@code secret} belongs to it
 * @param prefix what the names of our objects begin with, so that several cities may share a bucket
 * @param takes whether what is stored from now on goes there; false to move away from it
 * @param days an object that no document needs any more still lies, so that a backup of before can be restored
 */
@ConfigurationProperties("kaikaku.s3")
record StorageSettings(
        String url, String bucket, String region, String key, String secret, String prefix, boolean takes, int days) {

    StorageSettings {
        if (days < 0) {
            throw new IllegalArgumentException("KAIKAKU_S3_DAYS is 0 or more, not " + days);
        }
    }

    boolean none() {
        return needed(url, bucket, key, secret).values().stream().allMatch(String::isBlank);
    }

    /** The variables without which the others are of no use. */
    static List<String> missing(String url, String bucket, String key, String secret) {
        var needed = needed(url, bucket, key, secret);
        return needed.values().stream().allMatch(String::isBlank)
                ? List.of()
                : needed.entrySet().stream()
                        .filter(one -> one.getValue().isBlank())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** @throws StorageSettingsWrong when only a part of them is set, or the address is none */
    void check() {
        var missing = missing(url, bucket, key, secret);
        if (!missing.isEmpty()) {
            throw new StorageSettingsWrong(String.join(", ", missing) + " must be set as well");
        }
        if (!none() && !address(url)) {
            throw new StorageSettingsWrong("KAIKAKU_S3_URL is https:// and a host, not " + url);
        }
    }

    static boolean address(String said) {
        try {
            var uri = URI.create(said.strip());
            return List.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && List.of("", "/").contains(String.valueOf(uri.getPath()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Map<String, String> needed(String url, String bucket, String key, String secret) {
        var needed = new LinkedHashMap<String, String>();
        needed.put("KAIKAKU_S3_URL", url);
        needed.put("KAIKAKU_S3_BUCKET", bucket);
        needed.put("KAIKAKU_S3_KEY", key);
        needed.put("KAIKAKU_S3_SECRET", secret);
        return needed;
    }

    /** Without what opens it. */
    @Override
    public String toString() {
        return "%s %s/%s".formatted(url, bucket, prefix);
    }

    /** The settings of the storage do not fit together; the message names the variables. */
    static final class StorageSettingsWrong extends IllegalStateException {
        StorageSettingsWrong(String why) {
            super(why);
        }
    }
}
