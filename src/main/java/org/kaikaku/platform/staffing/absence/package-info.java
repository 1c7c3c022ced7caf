@NullMarked
package org.kaikaku.platform.staffing.absence;

import org.jspecify.annotations.NullMarked;
