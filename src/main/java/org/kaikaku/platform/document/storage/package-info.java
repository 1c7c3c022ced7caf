/** Where sealed contents lie outside the database, in whatever speaks the protocol of S3; and that rows and objects keep agreeing. */
@NullMarked
package org.kaikaku.platform.document.storage;

import org.jspecify.annotations.NullMarked;
