/** Addresses that are told, and their secrets. */
@NullMarked
package org.kaikaku.platform.webhook.endpoint;

import org.jspecify.annotations.NullMarked;
