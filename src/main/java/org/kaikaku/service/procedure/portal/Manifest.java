package org.kaikaku.service.procedure.portal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kaikaku.platform.number.IndividualNumbers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code manifest.json}: what a file of the portal brings. */
record Manifest(List<Listed> applications) {
    static final String NAME = "manifest.json";
    static final String FORMAT = "kaikaku-portal-1";

    private static final int MOST = 2_000;
    private static final Pattern RECEIPT = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * @param receipt the portal's receipt number
     * @param form what the portal calls the form
     * @param answers name of the file with the answers
     */
    record Listed(String receipt, String form, Instant appliedAt, String answers, List<Attached> attached) {}

    /**
     * @param item what the portal calls what was attached
     * @param size in bytes
     * @param sha256 in hexadecimal
     */
    record Attached(String item, String file, long size, String sha256) {}

    sealed interface Read {
        record Understood(Manifest manifest) implements Read {}

        record Refused(Wrong why) implements Read {}
    }

    /** @param city the municipality's code */
    static Read read(Map<String, byte[]> files, String city) {
        var content = files.get(NAME);
        if (content == null) {
            return new Read.Refused(new Wrong("no-manifest", NAME));
        }
        try {
            var manifest = of(JSON.readTree(utf8(content)), city);
            notNamed(manifest, files);
            return new Read.Understood(manifest);
        } catch (Unfit unfit) {
            return new Read.Refused(unfit.why());
        } catch (CharacterCodingException | JacksonException broken) {
            return new Read.Refused(new Wrong("manifest", NAME));
        }
    }

    private static String utf8(byte[] content) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString()
                .replaceFirst("^\uFEFF", "");
    }

    private static Manifest of(JsonNode json, String city) {
        must(json.path("format").asString("").equals(FORMAT), "manifest-format", "format");
        must(json.path("municipality").asString("").equals(city), "manifest-city", "municipality");
        var listed = json.path("applications");
        must(listed.isArray() && !listed.isEmpty() && listed.size() <= MOST, "manifest", "applications");
        var applications = new ArrayList<Listed>();
        for (int i = 0; i < listed.size(); i++) {
            applications.add(listed(listed.get(i), "applications[" + (i + 1) + "]"));
        }
        return new Manifest(List.copyOf(applications));
    }

    private static Listed listed(JsonNode json, String place) {
        var receipt = json.path("receipt").asString("");
        must(RECEIPT.matcher(receipt).matches(), "manifest", place + ".receipt");
        must(!IndividualNumbers.isIn(receipt), "individual-number", place + ".receipt");
        var attached = new ArrayList<Attached>();
        for (var one : json.path("attachments")) {
            attached.add(attached(one, place + ".attachments[" + (attached.size() + 1) + "]"));
        }
        return new Listed(
                receipt,
                text(json, "form", place),
                instant(text(json, "appliedAt", place), place),
                text(json, "answers", place),
                List.copyOf(attached));
    }

    private static Attached attached(JsonNode json, String place) {
        var hash = json.path("sha256").asString("");
        must(HASH.matcher(hash).matches(), "manifest", place + ".sha256");
        must(json.path("size").isIntegralNumber(), "manifest", place + ".size");
        return new Attached(
                text(json, "item", place),
                text(json, "file", place),
                json.path("size").asLong(),
                hash);
    }

    private static String text(JsonNode json, String name, String place) {
        var text = json.path(name).asString("");
        must(!text.isBlank() && text.length() <= 200, "manifest", place + "." + name);
        must(!IndividualNumbers.isIn(text), "individual-number", place + "." + name);
        return text;
    }

    private static Instant instant(String text, String place) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            throw new Unfit(new Wrong("manifest", place + ".appliedAt"));
        }
    }

    /** What nobody speaks of has been put there by somebody else, or forgotten. */
    private static void notNamed(Manifest manifest, Map<String, byte[]> files) {
        var named = new HashSet<String>();
        named.add(NAME);
        manifest.applications().stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.answers()), one.attached().stream().map(Attached::file)))
                .forEach(named::add);
        files.keySet().stream()
                .filter(file -> !named.contains(file))
                .findFirst()
                .ifPresent(file -> {
                    throw new Unfit(new Wrong("not-named", file));
                });
    }

    private static void must(boolean right, String wrong, String about) {
        if (!right) {
            throw new Unfit(new Wrong(wrong, about));
        }
    }

    private static final class Unfit extends RuntimeException {
        private final transient Wrong why;

        Unfit(Wrong why) {
            super(why.key(), null, false, false);
            this.why = why;
        }

        Wrong why() {
            return why;
        }
    }
}
