/** What the city says about signing in. */
@NullMarked
package org.kaikaku.platform.identity.policy;

import org.jspecify.annotations.NullMarked;
