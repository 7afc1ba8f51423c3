/// What makes a warning a duty: assessment, profiles, determination, waiver.
package org.nadhir.duty;
