@echo off
rem See create-zips --help.
call "%~dp0operator.cmd" create-zips %*
exit /b %ERRORLEVEL%
