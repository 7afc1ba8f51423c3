/// What parties promised each other, and their standing over time.
package org.nadhir.agreement;
