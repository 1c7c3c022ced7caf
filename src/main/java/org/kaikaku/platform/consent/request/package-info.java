@NullMarked
package org.kaikaku.platform.consent.request;

import org.jspecify.annotations.NullMarked;
