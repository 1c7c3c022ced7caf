package org.kaikaku.service.procedure.definition;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFolder;

/** {@code ./kaikaku check city/mirai}: says everything that is wrong with a folder of city files. */
public final class CheckCity {
    private CheckCity() {}

    /** @return what the process ends with: 0 if nothing is wrong, else 1 */
    public static int run(Path folder, PrintStream out) {
        var problems = new TreeSet<CityFileProblem>();
        var files = CityFolder.check(folder, List.of(new DefinitionCheck()), problems);
        problems.forEach(problem -> out.println(folder + "/" + problem));
        out.printf("%s, %s%n", count(files.all().size(), "file"), count(problems.size(), "problem"));
        return problems.isEmpty() ? 0 : 1;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
