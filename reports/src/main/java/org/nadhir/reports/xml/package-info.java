/// The one way in which a text of a stranger's is read as XML: no document type, no entity, nothing fetched.
@NullMarked
package org.nadhir.reports.xml;

import org.jspecify.annotations.NullMarked;
