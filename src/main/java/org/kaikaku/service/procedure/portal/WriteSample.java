package org.kaikaku.service.procedure.portal;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.service.procedure.PortalSample;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.PortalForm;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
final class WriteSample implements PortalSample {
    private static final String NO_DAY = "20260230";
    private static final Map<String, String> WORDS =
            Map.of("applicant.name", "見本 太郎", "applicant.kana", "ミホン タロウ", "applicant.phone", "00-0000-0001");
    private static final String FIGURES = "1234567";

    @Override
    public byte[] zip(CityFiles files, LocalDate today) {
        var catalogue = Catalogues.unpublished(files, today);
        var inside = new LinkedHashMap<String, byte[]>();
        var listed = new ArrayList<Map<String, Object>>();
        for (var form : catalogue.portalForms().values()) {
            listed.add(application(catalogue, form, answers(catalogue, form, today), today, listed.size() + 1, inside));
        }
        catalogue.portalForms().values().stream()
                .filter(form -> form.items().stream().anyMatch(item -> item.format() != null))
                .findFirst()
                .ifPresent(form -> listed.add(application(
                        catalogue,
                        form,
                        wrong(form, answers(catalogue, form, today)),
                        today,
                        listed.size() + 1,
                        inside)));
        inside.put(Manifest.NAME, manifest(catalogue, listed));
        return zip(inside, today);
    }

    private static Map<String, String> answers(Catalogue catalogue, PortalForm form, LocalDate today) {
        var gets = catalogue.procedure(form.procedure()).examples().gets();
        var answers = new LinkedHashMap<String, String>();
        form.items().forEach(item -> {
            var fact = catalogue.facts().fact(item.fact()).orElseThrow();
            answers.put(item.item(), sent(item, value(fact, gets.get(fact.key()), today)));
        });
        return answers;
    }

    private static Map<String, String> wrong(PortalForm form, Map<String, String> answers) {
        var wrong = new LinkedHashMap<>(answers);
        form.items().stream()
                .filter(item -> item.format() != null)
                .reduce((_, last) -> last)
                .ifPresent(item -> wrong.put(item.item(), NO_DAY));
        return wrong;
    }

    /** @param example of the procedure's own; null where it has none */
    private static Object value(Fact fact, @Nullable Object example, LocalDate today) {
        if (example != null) {
            return example;
        }
        return switch (fact.type()) {
            case YESNO -> false;
            case CHOICE -> fact.options().getFirst().key();
            case NUMBER, DERIVED -> 1;
            case DATE -> day(fact, today);
            case TEXT -> words(fact);
        };
    }

    private static LocalDate day(Fact fact, LocalDate today) {
        if (!fact.past()) {
            return today.plusDays(14);
        }
        return fact.subject().equals("applicant") ? today.minusYears(35) : today.minusDays(10);
    }

    private static String words(Fact fact) {
        var words = WORDS.getOrDefault(fact.key(), fact.label().ja() + "の見本");
        return words.length() <= fact.max() ? words : FIGURES.substring(0, Math.min(FIGURES.length(), fact.max()));
    }

    private static String sent(PortalForm.Item item, Object value) {
        if (item.format() != null) {
            return DateTimeFormatter.ofPattern(item.format(), Locale.ROOT).format(LocalDate.parse(value.toString()));
        }
        var typed = value instanceof Boolean yes ? yes ? "yes" : "no" : value.toString();
        return item.codes().entrySet().stream()
                .filter(code -> code.getValue().equals(typed))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(typed);
    }

    private static Map<String, Object> application(
            Catalogue catalogue,
            PortalForm form,
            Map<String, String> answers,
            LocalDate today,
            int place,
            Map<String, byte[]> inside) {
        var receipt = "SAMPLE-%s-%04d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(today), place);
        inside.put(receipt + "/answers.csv", csv(answers).getBytes(form.encoding()));
        var required = catalogue.procedure(form.procedure()).attachments().stream()
                .filter(asked -> asked.required())
                .map(asked -> asked.key())
                .toList();
        var attached = new ArrayList<Map<String, Object>>();
        form.papers().stream()
                .filter(paper -> required.contains(paper.attachment()))
                .forEach(paper -> {
                    var file = receipt + "/" + paper.attachment() + ".png";
                    inside.put(file, picture());
                    attached.add(announced(paper.item(), file, picture()));
                });
        var listed = new LinkedHashMap<String, Object>();
        listed.put("receipt", receipt);
        listed.put("form", form.form());
        listed.put("appliedAt", today.minusDays(1) + "T20:15:00+09:00");
        listed.put("answers", receipt + "/answers.csv");
        listed.put("attachments", attached);
        return listed;
    }

    private static Map<String, Object> announced(String item, String file, byte[] content) {
        var announced = new LinkedHashMap<String, Object>();
        announced.put("item", item);
        announced.put("file", file);
        announced.put("size", content.length);
        announced.put("sha256", Sha256.of(content));
        return announced;
    }

    private static byte[] manifest(Catalogue catalogue, List<Map<String, Object>> listed) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("format", Manifest.FORMAT);
        manifest.put("municipality", catalogue.city().municipality().code().digits());
        manifest.put("applications", listed);
        return new JsonMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(manifest)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String csv(Map<String, String> answers) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("item", "value");
            answers.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static byte[] picture() {
        var picture = new BufferedImage(210, 297, BufferedImage.TYPE_BYTE_GRAY);
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Under the day's time, so that the same day gives the same file. */
    private static byte[] zip(Map<String, byte[]> inside, LocalDate today) {
        try (var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                for (var file : inside.entrySet()) {
                    var entry = new ZipEntry(file.getKey());
                    entry.setTimeLocal(LocalDateTime.of(today, LocalTime.NOON));
                    zip.putNextEntry(entry);
                    zip.write(file.getValue());
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
