package org.kaikaku.platform.payment.notice;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.CityToday;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;
import org.springframework.stereotype.Component;

/** The formats of today, from {@code paid-notices.yaml}. */
@Component
public class NoticeFormats implements CityFileCheck {
    private static final String PATH = "paid-notices.yaml";
    private static final Pattern COLUMN = Pattern.compile("[1-9][0-9]?");
    private static final Pattern BYTES = Pattern.compile("([1-9][0-9]{0,3})-([1-9][0-9]{0,3})");
    private static final int LONGEST = 1000;

    private final CityToday today;

    NoticeFormats(CityToday today) {
        this.today = today;
    }

    /** Whether slips can be paid at a bank that tells the city. */
    public boolean any() {
        return !all().isEmpty();
    }

    /** In the order of the file; none where the city has no such bank. */
    List<NoticeFormat> all() {
        return today.says(NoticeFormats::read, List.of());
    }

    @Override
    public boolean reads(String path) {
        return path.equals(PATH);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        read(files, problems);
    }

    private static Optional<List<NoticeFormat>> read(CityFiles files, Collection<CityFileProblem> problems) {
        var seen = new HashSet<String>();
        return files.find(PATH)
                .flatMap(file -> YamlMap.read(
                        file,
                        problems,
                        yaml -> yaml.get("formats").list(value -> value.map(one -> format(one, seen)))));
    }

    private static NoticeFormat format(YamlMap yaml, Set<String> seen) {
        var key = yaml.string("key");
        if (!seen.add(key)) {
            yaml.get("key").wrong("stands here a second time", "leave just one");
        }
        int record = yaml.find("record")
                .map(value -> value.number(2, LONGEST, "bytes"))
                .orElse(0);
        return new NoticeFormat(
                key,
                yaml.text("name"),
                digits(yaml, "bank", "[0-9]{4}"),
                digits(yaml, "payee", "[0-9]{1,20}"),
                charset(yaml.get("charset")),
                record,
                yaml.get("head")
                        .map(head -> new NoticeFormat.Head(
                                head.string("mark"),
                                place(head, "bank", record),
                                place(head, "payee", record),
                                place(head, "day", record))),
                yaml.get("data")
                        .map(data -> new NoticeFormat.Data(
                                data.string("mark"),
                                place(data, "line", record),
                                place(data, "slip", record),
                                place(data, "amount", record),
                                place(data, "paid", record))),
                yaml.get("end")
                        .map(end -> new NoticeFormat.End(
                                end.string("mark"), place(end, "count", record), place(end, "total", record))));
    }

    private static String digits(YamlMap yaml, String key, String pattern) {
        var digits = yaml.string(key);
        if (!digits.matches(pattern)) {
            yaml.get(key).wrong("\"" + digits + "\" is no such number", "write its digits in quotes");
        }
        return digits;
    }

    private static Charset charset(YamlValue value) {
        var known = new LinkedHashMap<String, Charset>();
        known.put("utf-8", StandardCharsets.UTF_8);
        known.put("windows-31j", Charset.forName("windows-31j"));
        return value.choice(known);
    }

    private static NoticeFormat.Place place(YamlMap yaml, String key, int record) {
        var value = yaml.get(key);
        var said = value.string();
        if (record == 0 && COLUMN.matcher(said).matches()) {
            return new NoticeFormat.Place(Integer.parseInt(said), Integer.parseInt(said));
        }
        var bytes = BYTES.matcher(said);
        if (record > 0 && bytes.matches()) {
            int from = Integer.parseInt(bytes.group(1));
            int to = Integer.parseInt(bytes.group(2));
            if (from <= to && to <= record) {
                return new NoticeFormat.Place(from, to);
            }
        }
        value.wrong(
                "\"" + said + "\" is no place in a record",
                record == 0 ? "write a column in quotes: \"3\"" : "write its first and last byte in quotes: \"2-5\"");
        return new NoticeFormat.Place(1, 1);
    }
}
