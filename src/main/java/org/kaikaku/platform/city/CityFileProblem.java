package org.kaikaku.platform.city;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A mistake in a city file, told so that whoever wrote the file can mend it.
 *
 * @param file path inside the city's folder: {@code procedures/birth/jido-teate.yaml}
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1; 0 where the whole line is meant
 * @param path of keys: {@code deadline.unit}, {@code facts[deceased.insurance].ask}, {@code bring[2]}; empty at the top
 * @param wrong what is wrong: {@code "day" is not a unit}
 * @param meant what was probably meant, or what to do: {@code did you mean "days"?}
 */
public record CityFileProblem(
        String file,
        int line,
        int column,
        String path,
        String wrong,
        @Nullable String meant) implements Comparable<CityFileProblem> {

    private static final Comparator<CityFileProblem> ORDER = Comparator.comparing(CityFileProblem::file)
            .thenComparingInt(CityFileProblem::line)
            .thenComparingInt(CityFileProblem::column)
            .thenComparing(CityFileProblem::path)
            .thenComparing(CityFileProblem::wrong)
            .thenComparing(problem -> String.valueOf(problem.meant()));

    /** A problem of a whole file. */
    public static CityFileProblem of(String file, String wrong, @Nullable String meant) {
        return new CityFileProblem(file, 0, 0, "", wrong, meant);
    }

    /** {@code did you mean "days"?}, or where nothing is near and there are few, all that there are; null where neither helps. */
    public static @Nullable String didYouMean(String word, Collection<String> known) {
        return Nearest.to(word, known)
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElseGet(() -> oneOf(known));
    }

    private static @Nullable String oneOf(Collection<String> known) {
        return known.isEmpty() || known.size() > 12
                ? null
                : "it is one of " + String.join(", ", known.stream().sorted().toList());
    }

    @Override
    public int compareTo(CityFileProblem other) {
        return ORDER.compare(this, other);
    }

    /** {@code procedures/x.yaml:12: deadline.unit: "day" is not a unit; did you mean "days"?} */
    @Override
    public String toString() {
        var out = new StringBuilder(file).append(':');
        if (line > 0) {
            out.append(line).append(':');
        }
        if (!path.isEmpty()) {
            out.append(' ').append(path).append(':');
        }
        out.append(' ').append(wrong);
        if (meant != null) {
            out.append("; ").append(meant);
        }
        return out.toString();
    }
}
