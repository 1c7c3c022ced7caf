@NullMarked
package org.kaikaku.platform.jobs.run;

import org.jspecify.annotations.NullMarked;
