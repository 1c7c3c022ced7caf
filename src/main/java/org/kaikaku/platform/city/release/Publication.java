package org.kaikaku.platform.city.release;

import java.util.List;
import org.kaikaku.platform.city.CityFileProblem;

/** What came of publishing a folder. */
public sealed interface Publication {

    record Published(Release release) implements Publication {}

    /** Every file stood in the current release already. */
    record Unchanged(Release release) implements Publication {}

    /** Nothing was published. */
    record Refused(List<CityFileProblem> problems) implements Publication {}
}
