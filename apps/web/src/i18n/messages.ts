import admin from '../../messages/ru/admin.json';
import adminDisputes from '../../messages/ru/admin-disputes.json';
import adminFinance from '../../messages/ru/admin-finance.json';
import adminOutbox from '../../messages/ru/admin-outbox.json';
import alerts from '../../messages/ru/alerts.json';
import applications from '../../messages/ru/applications.json';
import auth from '../../messages/ru/auth.json';
import brandApplications from '../../messages/ru/brand-applications.json';
import brandJobs from '../../messages/ru/brand-jobs.json';
import common from '../../messages/ru/common.json';
import dashboard from '../../messages/ru/dashboard.json';
import deals from '../../messages/ru/deals.json';
import disputes from '../../messages/ru/disputes.json';
import enums from '../../messages/ru/enums.json';
import errors from '../../messages/ru/errors.json';
import check from '../../messages/ru/check.json';
import help from '../../messages/ru/help.json';
import invitations from '../../messages/ru/invitations.json';
import jobEditor from '../../messages/ru/job-editor.json';
import jobs from '../../messages/ru/jobs.json';
import landing from '../../messages/ru/landing.json';
import messages_ from '../../messages/ru/messages.json';
import nav from '../../messages/ru/nav.json';
import notifications from '../../messages/ru/notifications.json';
import profiles from '../../messages/ru/profiles.json';
import settings from '../../messages/ru/settings.json';
import status from '../../messages/ru/status.json';
import showcase from '../../messages/ru/showcase.json';
import wallet from '../../messages/ru/wallet.json';

/** All texts of the site; one file an area, each under its own namespace. */
export const messages = {
  admin,
  adminDisputes,
  adminFinance,
  adminOutbox,
  alerts,
  applications,
  auth,
  brandApplications,
  brandJobs,
  common,
  dashboard,
  deals,
  disputes,
  enums,
  errors,
  check,
  help,
  invitations,
  jobEditor,
  jobs,
  landing,
  messages: messages_,
  nav,
  notifications,
  profiles,
  settings,
  showcase,
  status,
  wallet,
};

export type Messages = typeof messages;
export type Namespace = keyof Messages;

export const LOCALE = 'ru';
