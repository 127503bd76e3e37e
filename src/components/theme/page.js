// What a page does better with a script. Every page works without one, so nothing here may be the
// only way to do a thing. The policy of our pages forbids scripts inside them, so the two classes
// that GOV.UK Frontend's template sets with such a script are set here.
import {
  createAll,
  Button,
  CharacterCount,
  ErrorSummary,
  ExitThisPage,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  ServiceNavigation,
  SkipLink,
} from "./govuk-frontend.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");

// A second press within a second sends nothing, on every button and not only on those that ask.
createAll(Button, { preventDoubleClick: true });
for (const component of [
  CharacterCount,
  ErrorSummary,
  ExitThisPage,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  ServiceNavigation,
  SkipLink,
]) {
  createAll(component);
}
