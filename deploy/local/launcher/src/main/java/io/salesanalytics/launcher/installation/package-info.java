/** What belongs to one installation: its folders, secrets and ports, and what the machine must offer. */
@NullMarked
package io.salesanalytics.launcher.installation;

import org.jspecify.annotations.NullMarked;
