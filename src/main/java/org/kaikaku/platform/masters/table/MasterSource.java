package org.kaikaku.platform.masters.table;

import java.util.List;

/** Where the tables in force come from. */
public interface MasterSource {
    /** Changes when the lines do; cheap enough to be asked at each use. */
    String edition(Master master);

    List<MasterLine> lines(Master master);
}
